package com.example.paths;

/** Reads in the ways of well-known libraries. */
public final class LibraryPaths {

    private LibraryPaths() {}

    public static void main(String[] arguments) throws Exception {
        MapperPaths.tryAll();
        ProcessorPaths.tryAll();
        KotlinPaths.tryAll();
        Database database = Database.filled();
        PersistencePaths.tryAll(database, "Hibernate");
        QueryPaths.tryAll(database);
        RepositoryPaths.tryAll(database);
        new EnhancingLoader()
                .loadClass("com.example.paths.EnhancedPaths")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
