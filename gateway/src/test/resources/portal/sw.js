// Stands for the worker of a build.
