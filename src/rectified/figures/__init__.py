"""The figures of the chapters, one file each, built from stored frames by the plots' grammar.

A chapter shows one so::

    from rectified.experiments import load
    from rectified.figures.dying import dying

    dying(load("_frames/dying.npz"))

An exercise shows what a student's own functions do: such a figure calls them, whatever they do,
and where they cannot be drawn it says why.
"""
