"""The dashboard's parts, in Streamlit."""
