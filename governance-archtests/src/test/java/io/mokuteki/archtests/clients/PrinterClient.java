package io.mokuteki.archtests.clients;

/** A recipient's client, for the tests of rules. */
public class PrinterClient {
    public void send(String text) {}
}
