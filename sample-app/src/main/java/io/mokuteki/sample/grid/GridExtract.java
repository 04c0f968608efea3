package io.mokuteki.sample.grid;

import io.mokuteki.annotation.DataCategory;

/**
 * What a retailer is shown of a record.
 *
 * @param supplyPointId 供給地点特定番号
 * @param name 氏名
 * @param address 住所
 */
record GridExtract(
        @DataCategory("supply-point.id") String supplyPointId,
        @DataCategory("basic.name") String name,
        @DataCategory("basic.address") String address) {}
