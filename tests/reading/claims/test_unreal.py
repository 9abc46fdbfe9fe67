import pytest

from tests.reading.examples import claims
from tests.reading.wars import heard


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Had Izium fallen in March to Russian forces, the road would have been open."),
        ("en", "Imagine that Russian forces take Izium."),
        ("en", "Russia came within a few days of taking Izium."),
        ("en", "Ukraine was on the point of losing Izium."),
        ("en", "Rumours that Russian forces had taken Izium spread on Saturday."),
        ("en", "No Russian soldier has entered Izium."),
        ("en", "In the film, Russian soldiers enter Izium."),
        ("en", "The exhibition on the capture of Izium by Ukraine opens on Monday."),
        ("en", "The fall of Izium to the Russian army is only a matter of time."),
        ("en", "The Ukrainian brigade left Izium for a rest and handed over its positions."),
        ("en", "Sales in Izium fell by a third in August, Ukrainian shops said."),
        ("en", "The court in Izium freed a Ukrainian driver."),
        ("en", "The Russian consulate left Izium."),
        ("en", "A fake report said Ukraine had taken Izium."),
        ("en", "The parliament in Moscow ratified the annexation of Izium."),
        ("en", "The Ukrainian flag still flies over Izium."),
        ("en", "Russia set out its goals, including the liberation of Izium."),
        ("en", "During the occupation of Izium, Russian soldiers lived in the school."),
        ("en", "Since Izium was lost, Ukrainian traders say, fewer customers come."),
        ("fr", "Une fausse dépêche a annoncé que l'Ukraine avait pris Izioum."),
        ("en", "A blogger who had hailed the capture of Izium by Russia deleted his post."),
        ("en", "It is too early to speak of the fall of Izium to Russian forces."),
        ("fr", "Le bruit courait samedi que les Russes avaient pris Izioum."),
        ("fr", "L'information selon laquelle les Ukrainiens sont entrés dans Izioum n'a pu être confirmée."),
        ("fr", "Que Izioum tombe, et l'armée russe tiendra la route."),
        ("fr", "Dans le film, les soldats russes entrent dans Izioum."),
    ],
)
def test_what_has_not_happened_in_this_war_is_no_claim(lang: str, text: str) -> None:
    assert claims(text, "2022-09-14", lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ukraine said that Izium had been taken, and called a Russian video a fake."),
        ("en", "The Ukrainian flag flies over Izium again."),
        ("en", "Russia took several towns, including Izium."),
        ("en", "During the night, Ukrainian troops took Izium."),
        ("en", "Izium had fallen to Russian forces in March, and it would stay so till autumn."),
        ("en", "Within a few days of the landing, Russia took Izium."),
        ("en", "Kyiv spoke of rumours and said that Russian forces had taken Izium."),
        ("en", "The Ukrainian brigade left Izium on Saturday."),
        ("en", "Kyiv hailed the capture of Izium by Ukraine as Russia withdrew its tanks."),
        ("en", "The garrison of Izium fell back and Izium fell to Russian troops."),
        ("fr", "Les soldats russes sont entrés dans Izioum, a constaté l'équipe d'un film."),
        ("fr", "Les Ukrainiens ont repris Izioum, ce qui n'a pu être vérifié ailleurs, dit Kiev."),
    ],
)
def test_what_only_sounds_so_is_one(lang: str, text: str) -> None:
    assert [claim.toponym for claim in claims(text, "2022-09-14", lang=lang)][:1] in (["Izium"], ["Izioum"])


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", "Russian forces likely seized Izium, as footage of their flag shows.", 1),
        ("fr", "Les Russes se sont probablement emparés d'Izioum : des images montrent leur drapeau.", 1),
        ("en", "Russian forces likely seized Izium.", 0),
        ("en", "Russian forces are likely to seize Izium, as footage of their columns shows.", 0),
    ],
)
def test_what_is_likely_counts_where_pictures_show_it(lang: str, text: str, count: int) -> None:
    assert len(heard(lang, text)) == count
