-- Invented people in invented cities: 991 over nineteen cities, and the last nine in a village of their own.
create table seed_city (number int primary key, area varchar(2) not null, name varchar(40) not null);

insert into seed_city (number, area, name) values
  (0, '01', '北見本市'), (1, '02', '奥見本市'), (2, '03', '東見本市'), (3, '04', '中見本市'), (4, '05', '越見本市'),
  (5, '06', '西見本市'), (6, '07', '岳見本市'), (7, '08', '島見本市'), (8, '09', '南見本市'), (9, '10', '沖見本市'),
  (10, '01', '北例示市'), (11, '02', '奥例示市'), (12, '03', '東例示市'), (13, '04', '中例示市'), (14, '05', '越例示市'),
  (15, '06', '西例示市'), (16, '07', '岳例示市'), (17, '08', '島例示市'), (18, '09', '南例示市'), (19, '10', '沖小見本村');

insert into customer (id, name, city, address, phone)
select p.x,
       case mod(p.x, 2) when 1 then '見本 太郎' else '見本 花子' end || lpad(p.x, 4, '0'),
       c.name,
       c.name || '架空町' || mod(p.x * 7, 90) || '番地',
       '000-0000-' || lpad(p.x, 4, '0')
from system_range(1, 1000) p
join seed_city c on c.number = case when p.x > 991 then 19 else mod(p.x, 19) end;

insert into portal_account (customer_id, login_id, password_hash)
select id, 'customer-' || id, 'no password: a demonstration' from customer;

insert into supply_point (id, customer_id, grid_area, island_terms, contract_capacity, current_limit, service_menu,
  power_factor, supply_method, contract_decision_method, meter, pole_number, grid_tied_equipment,
  contract_change_date, meter_reading_date, contract_status, termination_method)
select s.area || lpad(c.id, 20, '0'), c.id, s.area, s.number = 19,
       30 + 10 * mod(c.id * 13, 4), 30 + 10 * mod(c.id * 13, 4), '電灯標準接続送電サービス',
       90, '交流単相3線式', 'SB契約', 'SM-' || c.id, '見本線' || c.id, mod(c.id, 12) = 0,
       date '2025-04-01', 1 + mod(c.id, 28), '供給中', null
from customer c join seed_city s on s.name = c.city;

insert into supply_contract (contract_number, customer_id, supply_point_id, opened_on)
select 'C-' || lpad(customer_id, 7, '0'), customer_id, id, date '2025-04-01' from supply_point;

insert into billing_contact (customer_id, name, address, phone, email)
select id, name, address, phone, 'customer' || lpad(id, 4, '0') || '@mihon.example' from customer;

insert into payment_account (customer_id, method, account_token)
select id, case mod(id, 3) when 0 then '口座振替' else 'クレジットカード' end, 'token-' || lpad(id * 7919, 9, '0')
from customer;

-- Ten who leave for another retailer, and one of a competitor's customers who comes.
insert into switching_case (id, customer_id, contract_number, supply_point_id, retailer, opened_on, closed_on)
select c.customer_id, c.customer_id, c.contract_number, c.supply_point_id,
       case mod(c.customer_id, 2) when 1 then 'X0002' else 'X0003' end, date '2026-10-20', null
from supply_contract c where c.customer_id between 11 and 20;

insert into grid_record (id, supply_point_id, name, address, retailer)
select 900000 + x, '03' || lpad(900000 + x, 20, '0'), '架空 次郎' || lpad(x, 4, '0'),
       '東見本市仮想町' || x || '番地', case mod(x, 2) when 1 then 'X0002' else 'X0003' end
from system_range(1, 100);

insert into switching_case (id, customer_id, contract_number, supply_point_id, retailer, opened_on, closed_on)
select id, id, null, supply_point_id, 'X0001', date '2026-10-25', null from grid_record where id = 900001;
