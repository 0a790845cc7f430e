-- What a counter's frames mean together.

drop function if exists pgtracker.frames_of_state;
create function pgtracker.frames_of_state(
  instance_id integer, dataset text, database text, at timestamptz)
returns table (collected_at timestamptz)
language sql stable
as $$
  select c.collected_at
  from pgtracker.frame f
  -- As a loop: joined otherwise, the community edition reads all chunks.
  cross join lateral (
    select c.collected_at
    from pgtracker.frame c
    where c.instance_id = f.instance_id and c.dataset = f.dataset and c.database = f.database
      and c.chain_from = f.chain_from and c.collected_at between f.chain_from and f.collected_at
    offset 0) c
  where f.instance_id = frames_of_state.instance_id and f.dataset = frames_of_state.dataset
    and f.database = frames_of_state.database and f.collected_at = frames_of_state.at
  -- So that it stays a loop in what calls it.
  offset 0
$$;
comment on function pgtracker.frames_of_state is
  'Moments (collected_at) of the frames that together make the state at the frame of a moment: the last row of each key in them, unless it is removed. Of a complete frame only itself; none where the state is not known.';
