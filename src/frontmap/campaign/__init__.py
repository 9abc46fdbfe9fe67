"""The campaign folder: load it checked line by line, save it in one step."""

from frontmap.campaign.claims import append_claims, save_claims
from frontmap.campaign.columns import CLAIM_COLUMNS, FIGURE_COLUMNS, PLACE_COLUMNS, TOPONYM_COLUMNS
from frontmap.campaign.head import Head
from frontmap.campaign.load import Campaign, load
from frontmap.campaign.report import load_report, parse_report

__all__ = [
    "CLAIM_COLUMNS",
    "FIGURE_COLUMNS",
    "PLACE_COLUMNS",
    "TOPONYM_COLUMNS",
    "Campaign",
    "Head",
    "append_claims",
    "load",
    "load_report",
    "parse_report",
    "save_claims",
]
