package io.mokuteki.sample.switching;

import io.mokuteki.annotation.NotPersonal;

/**
 * What a retailer answers to a notice.
 *
 * @param retailer its code
 * @param reference its number for the notice
 */
@NotPersonal("a retailer and a number of its books")
public record RelayReceipt(String retailer, String reference) {}
