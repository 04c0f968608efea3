package io.mokuteki.sample.switching;

import io.mokuteki.annotation.DataCategory;

/**
 * That a customer's contract ends, as the retailer that takes over needs it.
 *
 * @param name 氏名
 * @param contractNumber 電気需給契約の契約番号
 * @param supplyPointId 供給地点特定番号
 */
record TerminationNotice(
        @DataCategory("basic.name") String name,
        @DataCategory("basic.contract-number") String contractNumber,
        @DataCategory("supply-point.id") String supplyPointId) {}
