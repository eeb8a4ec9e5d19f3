"""What the questions of the library add to `coopgraph query`: their options, help and completion.

A command line that begins with the name of a question takes `--<parameter>` for each of its
parameters; the query files say which, nothing is written twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.screen import ScreenLine, Styled
from coopgraph.cli.worded import Command, language
from coopgraph.messages import has, say
from coopgraph.queries.library import query_files

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from coopgraph.queries.parameter import Parameter
    from coopgraph.queries.question import Question

_TAKING_VALUES = frozenset(
    ("--format", "--store", "--endpoint", "--lang", "--timeout", "--tag", "-p", "--as-of")
)
_QUESTION = "coopgraph.question"


class ParameterOption(click.Option):
    """The option of a question's parameter; its value goes to `given` of the command."""

    def __init__(self, parameter: Parameter) -> None:
        super().__init__(
            [f"--{parameter.option}", f"given_{parameter.name}"],
            metavar=parameter.type.partition(":")[0].upper(),
            multiple=True,
            expose_value=False,
            callback=self._keep,
            shell_complete=self._codes,
        )
        self.parameter = parameter

    def _keep(self, context: click.Context, _: click.Parameter, values: tuple[str, ...]) -> None:
        if values:
            context.meta.setdefault("coopgraph.given", {})[self.parameter.name] = values

    def _codes(self, _: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from coopgraph.ontology.schemes import concepts

        codes = (code for scheme in self.parameter.schemes for code in concepts(scheme))
        return [CompletionItem(code) for code in codes if code.startswith(typed)]


class QuestionCommand(Command):
    """`coopgraph query`, which grows the options of the question that it is asked."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Find out the question first, because its parameters are options."""
        name = _first_argument(args)
        if name in query_files():
            from coopgraph.queries.question import question

            ctx.meta[_QUESTION] = question(name)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the options of the command and those of the question."""
        params = super().get_params(ctx)
        asked = asked_in(ctx)
        return params if asked is None else [*map(ParameterOption, asked.parameters), *params]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help on the command, or on the question."""
        asked = asked_in(ctx)
        if asked is None:
            super().format_help(ctx, formatter)
            return
        for line in question_help(asked, language(ctx)):
            formatter.write(f"{line}\n")


def asked_in(context: click.Context) -> Question | None:
    """Return the question that a command line names, None if it names none."""
    found: Question | None = context.meta.get(_QUESTION)
    return found


def given_in(context: click.Context) -> dict[str, tuple[str, ...]]:
    """Return the values given for parameters, by name."""
    given: dict[str, tuple[str, ...]] = context.meta.get("coopgraph.given", {})
    return given


def complete_questions(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer names of questions, and files."""
    from click.shell_completion import CompletionItem

    names = [CompletionItem(name) for name in sorted(query_files()) if name.startswith(typed)]
    return names or [CompletionItem(typed, type="file")]


def complete_tags(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer the tags of questions."""
    from click.shell_completion import CompletionItem

    from coopgraph.queries.question import questions

    tags = sorted({tag for question in questions() for tag in question.tags})
    return [CompletionItem(tag) for tag in tags if tag.startswith(typed)]


def question_list(tag: str, lang: str) -> Iterator[ScreenLine]:
    """Yield a line for each question for people, under its folder."""
    from coopgraph.queries.question import questions

    folder = ""
    shown = [q for q in questions(tag) if tag or q.is_for_people]
    width = max((len(q.name) for q in shown), default=0)
    for asked in shown:
        if asked.folder != folder:
            folder = asked.folder
            yield Styled(folder, bold=True)
        yield f"  {asked.name.ljust(width)}  {asked.title[lang]}"


def question_help(asked: Question, lang: str) -> Iterator[str]:
    """Yield the help on a question: what it tells, what it takes, an example."""
    yield click.style(asked.title[lang], bold=True)
    yield asked.description[lang]
    yield ""
    rows = [(f"--{p.option}", _explained(p, lang)) for p in asked.parameters]
    rows += _time_rows(asked, lang)
    width = max(len(option) for option, _ in rows)
    yield say("cli.shared.options", lang)
    for option, text in rows:
        yield f"  {option.ljust(width)}  {text}"
    yield ""
    yield say("cli.query.gives", lang, columns=", ".join(asked.columns))
    yield say("cli.query.tagged", lang, tags=", ".join(asked.tags))
    yield ""
    yield say("cli.shared.examples", lang)
    yield f"  {example(asked)}"


def example(asked: Question) -> str:
    """Return a command line that asks a question."""
    words = ["coopgraph", "query", asked.name]
    for parameter in asked.parameters:
        if not parameter.is_optional:
            words += [f"--{parameter.option}", parameter.example]
    return " ".join(words)


def _explained(parameter: Parameter, lang: str) -> str:
    key = f"queries.parameter.{parameter.option}"
    text = say(key, lang) if has(key) else parameter.type
    if parameter.schemes:
        from coopgraph.ontology.schemes import concepts

        text += f" ({', '.join(code for s in parameter.schemes for code in concepts(s))})"
    need = "optional" if parameter.is_optional else "example"
    return f"{text} {say(f'cli.query.{need}', lang, example=parameter.example)}"


def _time_rows(asked: Question, lang: str) -> list[tuple[str, str]]:
    rows = []
    for option, is_possible, why in (
        ("as-of", asked.as_of, asked.why_no_as_of),
        ("roll-up", asked.roll_up, asked.why_no_roll_up),
    ):
        if is_possible:
            rows.append((f"--{option}", say(f"queries.parameter.{option}", lang)))
        elif why:
            rows.append((f"--{option}", f"– {why[lang]}"))
    return rows or [("--format", say("cli.query.option.format", lang))]


def _first_argument(arguments: list[str]) -> str:
    """Return the first word that is neither an option nor the value of one."""
    waiting: Any = iter(arguments)
    for word in waiting:
        if word in _TAKING_VALUES:
            next(waiting, None)
        elif not word.startswith("-") or word == "-":
            return str(word)
    return ""
