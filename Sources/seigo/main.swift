print("seigo")
