"""Runs the scripts on the connection of the open vault, in the transaction that it is in."""

from alembic import context

from coachdesk.storage.rows import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
