"""Documents and exports from the sites that publish them. This room alone touches the network.

`wanted` says which documents a review has, `addresses` where they are, `bringing` gets one and keeps it in a `Shelf`.
"""
