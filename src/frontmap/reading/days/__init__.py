"""Phrases that name days, and the days that they mean."""
