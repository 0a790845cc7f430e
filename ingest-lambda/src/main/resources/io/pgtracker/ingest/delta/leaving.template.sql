
    select distinct on (${others}, 1) regexp_replace(o.${name}, '_ccold[0-9]*$', '') as name, o.*
    from (${rows}) o
    where o.${name} ~ '_ccold[0-9]*$'
    order by ${others}, 1, ${keys_down}