select avg(ranked.place)
from (
  select rank() over (partition by i.product_id order by i.price * i.quantity desc, o.created_at)
           as place
  from order_item i
  join customer_order o on o.id = i.order_id) ranked
