package com.example.paths;

/** Reads in every way that the JDK offers. */
public final class ReadPaths {

    private ReadPaths() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        FieldPaths.tryAll();
        RecordPaths.tryAll();
        ReflectionPaths.tryAll();
        HandlePaths.tryAll();
        SerializationPaths.tryAll();
        GeneratedPaths.tryAll();
    }
}
