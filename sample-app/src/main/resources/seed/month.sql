insert into monthly_usage (customer_id, bill_month, watt_hours, max_demand)
select customer_id, '2026-10', sum(watt_hours), max(watt_hours) * 2 from half_hourly_usage group by customer_id;

drop table half_hour;

drop table seed_city;
