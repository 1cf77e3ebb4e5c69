"""How the network is made that stands beside the label model: a language model teaches it (`docs/decisions/0013`)."""
