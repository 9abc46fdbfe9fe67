"""The dashboard: ``streamlit run dashboard.py -- [CAMPAIGN] [--edit]``, else on the bundled campaign."""

from argparse import ArgumentParser
from pathlib import Path

from frontmap.app.page import show_page
from frontmap.bundled import BUNDLED_CAMPAIGN

arguments = ArgumentParser(description="Show a campaign as a page.")
arguments.add_argument("campaign", nargs="?", type=Path, default=BUNDLED_CAMPAIGN, help="its folder")
arguments.add_argument("--edit", action="store_true", help="let whoever sees the page write to the campaign")
given = arguments.parse_args()
show_page(given.campaign, editing=given.edit)
