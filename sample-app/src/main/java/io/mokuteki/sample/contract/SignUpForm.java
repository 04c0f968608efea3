package io.mokuteki.sample.contract;

import io.mokuteki.annotation.DataCategory;

/**
 * What a new customer fills in.
 *
 * @param name 氏名
 * @param city the city of the supply point
 * @param address 住所
 * @param phone 電話番号
 * @param email to which invoices are announced
 * @param gridArea the two digits of the area
 * @param contractCapacity in amperes
 */
public record SignUpForm(
        @DataCategory("basic.name") String name,
        @DataCategory("basic.address") String city,
        @DataCategory("basic.address") String address,
        @DataCategory("basic.phone") String phone,
        @DataCategory("billing-contact.email") String email,
        @DataCategory("supply-point.grid-area") String gridArea,
        @DataCategory("supply-point.contract-capacity") int contractCapacity) {}
