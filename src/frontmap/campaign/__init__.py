"""The campaign folder: load it checked line by line, save it in one step."""

from frontmap.campaign.addition import Addition, save_addition, undo_addition
from frontmap.campaign.claims import append_claims, claim_row, loadable_claims, save_claims
from frontmap.campaign.columns import CLAIM_COLUMNS, FIGURE_COLUMNS, PLACE_COLUMNS, TOPONYM_COLUMNS
from frontmap.campaign.head import Head
from frontmap.campaign.load import Campaign, load
from frontmap.campaign.places import add_places, remove_places
from frontmap.campaign.report import load_report, parse_report, report_of, save_report
from frontmap.campaign.toponyms import forget_toponym, save_toponym

__all__ = [
    "CLAIM_COLUMNS",
    "FIGURE_COLUMNS",
    "PLACE_COLUMNS",
    "TOPONYM_COLUMNS",
    "Addition",
    "Campaign",
    "Head",
    "add_places",
    "append_claims",
    "claim_row",
    "forget_toponym",
    "load",
    "load_report",
    "loadable_claims",
    "parse_report",
    "remove_places",
    "report_of",
    "save_addition",
    "save_claims",
    "save_report",
    "save_toponym",
    "undo_addition",
]
