package io.mokuteki.sample.contract;

import io.mokuteki.annotation.NotPersonal;

/**
 * What an operator answers to an application.
 *
 * @param operator its area
 * @param reference its number for the application
 */
@NotPersonal("an operator and a number of its books")
public record WheelingReceipt(String operator, String reference) {}
