package io.mokuteki.sample.contract;

import io.mokuteki.annotation.DataCategory;

/**
 * The application for wheeling, as an operator gets it: items of joint use 1, and nothing else.
 *
 * @param name 氏名
 * @param address 住所
 * @param phone 電話番号
 * @param contractNumber 電気需給契約の契約番号
 * @param supplyPointId 供給地点特定番号
 * @param contractCapacity in amperes
 */
record WheelingApplication(
        @DataCategory("basic.name") String name,
        @DataCategory("basic.address") String address,
        @DataCategory("basic.phone") String phone,
        @DataCategory("basic.contract-number") String contractNumber,
        @DataCategory("supply-point.id") String supplyPointId,
        @DataCategory("supply-point.contract-capacity") int contractCapacity) {}
