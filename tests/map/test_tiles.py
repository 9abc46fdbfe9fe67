from urllib.parse import urlsplit

from frontmap.map.tiles import hosts, online_layers


def test_every_online_layer_names_who_it_is_by_and_needs_no_key() -> None:
    for layer in online_layers():
        assert "©" in layer.attribution, layer.name
        assert "key" not in layer.url.lower(), layer.name
        assert {"{x}", "{y}", "{z}"} <= set(layer.url.replace("}", "} ").replace("{", " {").split()), (
            layer.name
        )


def test_online_layers_come_by_https_only() -> None:
    assert all(urlsplit(host).scheme == "https" for host in hosts(online_layers()))


def test_a_host_of_several_layers_is_named_once() -> None:
    layers = online_layers()
    assert hosts([*layers, *layers]) == hosts(layers)


def test_no_layers_have_no_hosts() -> None:
    assert hosts([]) == []
