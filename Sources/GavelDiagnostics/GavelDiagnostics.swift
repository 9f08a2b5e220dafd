// Filled by the work under way.
