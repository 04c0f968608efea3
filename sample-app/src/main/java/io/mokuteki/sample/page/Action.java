package io.mokuteki.sample.page;

import io.mokuteki.annotation.NotPersonal;
import java.util.function.Supplier;

/**
 * Something that can be tried.
 *
 * @param id its last part of the address
 * @param lawful whether the notice permits it
 * @param persona who does it
 * @param label what the button says
 * @param deed does it, by the application's own services
 */
@NotPersonal("what the page offers to everybody")
record Action(String id, boolean lawful, Persona persona, Text label, Supplier<Told> deed) {}
