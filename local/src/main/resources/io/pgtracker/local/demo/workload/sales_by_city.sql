select c.city, p.category, count(distinct o.id) as orders, sum(i.quantity * i.price) as sales
from customer_order o
join customer c on c.id = o.customer_id
join order_item i on i.order_id = o.id
join product p on p.id = i.product_id
group by c.city, p.category
order by sales desc
