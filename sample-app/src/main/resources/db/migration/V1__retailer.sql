-- The systems of an invented electricity retailer. Every person in them is invented too.

create table transmission_operator (
  area            varchar(2)   primary key,
  name            varchar(60)  not null
);

create table retailer (
  code            varchar(8)   primary key,
  name            varchar(60)  not null,
  registered_on   date         not null,
  struck_off_on   date
);

create table customer (
  id              bigint       primary key,
  name            varchar(60)  not null,
  city            varchar(40)  not null,
  address         varchar(120) not null,
  phone           varchar(20)  not null
);

create table portal_account (
  customer_id     bigint       primary key references customer,
  login_id        varchar(40)  not null unique,
  password_hash   varchar(100) not null
);

create table supply_point (
  id                       varchar(22) primary key,
  customer_id              bigint      not null unique references customer,
  grid_area                varchar(2)  not null references transmission_operator,
  island_terms             boolean     not null,
  contract_capacity        int         not null,
  current_limit            int         not null,
  service_menu             varchar(40) not null,
  power_factor             int         not null,
  supply_method            varchar(40) not null,
  contract_decision_method varchar(40) not null,
  meter                    varchar(20) not null,
  pole_number              varchar(20) not null,
  grid_tied_equipment      boolean     not null,
  contract_change_date     date        not null,
  meter_reading_date       int         not null,
  contract_status          varchar(20) not null,
  termination_method       varchar(40)
);

create table supply_contract (
  contract_number varchar(16)  primary key,
  customer_id     bigint       not null unique references customer,
  supply_point_id varchar(22)  not null references supply_point,
  opened_on       date         not null
);

create table billing_contact (
  customer_id     bigint       primary key references customer,
  name            varchar(60)  not null,
  address         varchar(120) not null,
  phone           varchar(20)  not null,
  email           varchar(80)  not null
);

create table payment_account (
  customer_id     bigint       primary key references customer,
  method          varchar(20)  not null,
  account_token   varchar(40)  not null
);

create table invoice (
  id              bigint       primary key,
  customer_id     bigint       not null references customer,
  bill_month      varchar(7)   not null,
  address         varchar(120) not null,
  kilowatt_hours  decimal(10, 1) not null,
  amount          decimal(10)  not null
);

-- One row per half hour: its id is the customer's times 10,000, plus the number of the half hour in the month, so
-- that a customer's month is one range of the primary key.
create table half_hourly_usage (
  id              bigint       primary key,
  customer_id     bigint       not null,
  starts_at       timestamp    not null,
  watt_hours      int          not null
);

create table monthly_usage (
  customer_id     bigint       not null references customer,
  bill_month      varchar(7)   not null,
  watt_hours      bigint       not null,
  max_demand      int          not null,
  primary key (customer_id, bill_month)
);

-- Of customers who leave, and of those who come: who comes has no contract yet.
create table switching_case (
  id              bigint       primary key,
  customer_id     bigint       not null,
  contract_number varchar(16),
  supply_point_id varchar(22)  not null,
  retailer        varchar(8)   not null references retailer,
  opened_on       date         not null,
  closed_on       date
);

-- The system of the transmission sibling: the records of all retailers' customers in its area.
create table grid_record (
  id              bigint       primary key,
  supply_point_id varchar(22)  not null unique,
  name            varchar(60)  not null,
  address         varchar(120) not null,
  retailer        varchar(8)   not null references retailer
);

insert into transmission_operator (area, name) values
  ('01', '北海道電力ネットワーク'), ('02', '東北電力ネットワーク'), ('03', '東京電力パワーグリッド'),
  ('04', '中部電力パワーグリッド'), ('05', '北陸電力送配電'), ('06', '関西電力送配電'),
  ('07', '中国電力ネットワーク'), ('08', '四国電力送配電'), ('09', '九州電力送配電'), ('10', '沖縄電力');

insert into retailer (code, name, registered_on, struck_off_on) values
  ('X0001', '見本でんき (当社)', date '2016-04-01', null),
  ('X0002', '架空パワー', date '2016-04-01', null),
  ('X0003', '例示エナジー', date '2018-07-01', null),
  ('X0009', '廃業電力', date '2017-01-01', date '2022-03-31');
