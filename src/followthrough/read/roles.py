def give_roles(pages): pass
