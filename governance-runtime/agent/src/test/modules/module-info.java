/** An application that is a named module, and reads no other than the JDK's. */
module com.example.modular {}
