"""The dashboard: ``streamlit run dashboard.py -- [CAMPAIGN]``, else on the bundled campaign."""

import sys
from pathlib import Path

from frontmap.app.page import show_page
from frontmap.bundled import BUNDLED_CAMPAIGN

show_page(Path(sys.argv[1]) if len(sys.argv) > 1 else BUNDLED_CAMPAIGN)
