"""Dataclasses that cost little to define: what `dataclasses` makes, at a tenth of its start-up time.

A command of this program defines some fifty small classes before it does anything, and the standard library takes half
a millisecond for each. This module writes one method, shares the rest, and leaves `dataclasses.fields`, `replace`,
`asdict` and pattern matching working. Type checkers see the standard library's own names.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, whose import would cost more than this module saves

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from operator import attrgetter

    class _Default:
        """What `field` notes about one field."""

        __slots__ = ("compare", "factory", "repr", "value")

        def __init__(self, value, factory, compare, repr):
            self.value, self.factory, self.compare, self.repr = value, factory, compare, repr

    _NOTHING = object()

    def field(*, default=_NOTHING, default_factory=None, compare=True, repr=True):
        """As `dataclasses.field`, for what this project uses of it."""
        return _Default(default, default_factory, compare, repr)

    def dataclass(*, frozen=False, slots=True):
        """As `dataclasses.dataclass(frozen=…, slots=True)`; no inheritance of fields, no ``__post_init__``."""
        if not slots:
            raise TypeError("records have slots")
        return lambda cls: _record(cls, frozen)

    def replace(record, /, **changes):
        """As `dataclasses.replace`."""
        for name in record.__slots__:
            if name not in changes:
                changes[name] = getattr(record, name)
        return type(record)(**changes)

    def _record(cls, frozen):
        names = tuple(_annotations(cls))
        space = dict(cls.__dict__)
        defaults = {name: _as_default(space.pop(name)) for name in names if name in space}
        space.pop("__dict__", None)
        space.pop("__weakref__", None)
        shown = tuple(name for name in names if name not in defaults or defaults[name].repr)
        compared = tuple(name for name in names if name not in defaults or defaults[name].compare)
        key = attrgetter(*compared) if compared else lambda record: ()
        space |= _frozen(key) if frozen else {"__hash__": None}
        space |= {
            "__slots__": names,
            "__match_args__": names,
            "__dataclass_fields__": _Standard(cls, frozen, "__dataclass_fields__"),
            "__dataclass_params__": _Standard(cls, frozen, "__dataclass_params__"),
            "__eq__": lambda self, other: key(self) == key(other) if type(other) is type(self) else NotImplemented,
            "__repr__": _representation(shown),
            "__replace__": replace,
        }
        made = type(cls)(cls.__name__, cls.__bases__, space)
        made.__init__ = _initialiser(made, names, defaults)
        return made

    def _annotations(cls):
        return cls.__dict__.get("__annotations__", {})  # noqa: RUF063  # inspect would cost the time that is saved here

    def _as_default(value):
        return value if isinstance(value, _Default) else _Default(value, None, True, True)

    def _initialiser(cls, names, defaults):
        """The one method written for each class, since it decides how fast records are made."""
        space, parameters, lines = {}, [], []
        for name in names:
            space[f"set_{name}"] = cls.__dict__[name].__set__
            default, value = defaults.get(name), name
            if default is None:
                parameters.append(name)
            elif default.factory is None:
                space[f"default_{name}"] = default.value
                parameters.append(f"{name}=default_{name}")
            else:
                space[f"make_{name}"], space["nothing"] = default.factory, _NOTHING
                parameters.append(f"{name}=nothing")
                value = f"make_{name}() if {name} is nothing else {name}"
            lines.append(f" set_{name}(self, {value})")
        exec(f"def __init__(self, {', '.join(parameters)}):\n" + ("\n".join(lines) or " pass"), space)
        initialiser = space["__init__"]
        initialiser.__qualname__ = f"{cls.__qualname__}.__init__"
        initialiser.__module__ = cls.__module__
        initialiser.__annotations__ = {**_annotations(cls), "return": None}
        return initialiser

    def _frozen(key):
        def state(self):
            return [getattr(self, name) for name in self.__slots__]

        def restore(self, values):
            for name, value in zip(self.__slots__, values, strict=True):
                object.__setattr__(self, name, value)

        return {
            "__hash__": lambda self: hash(key(self)),
            "__setattr__": _refuse,
            "__delattr__": _refuse,
            "__getstate__": state,
            "__setstate__": restore,
        }

    def _refuse(self, name, *value):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")

    def _representation(shown):
        def representation(self):
            return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

        return representation

    class _Standard:
        """What the standard library notes on a dataclass, made when it first asks for it."""

        __slots__ = ("_cls", "_frozen", "_name")

        def __init__(self, cls, frozen, name):
            self._cls, self._frozen, self._name = cls, frozen, name

        def __get__(self, record, owner):
            import dataclasses

            types = _annotations(self._cls)
            given = {name: self._cls.__dict__[name] for name in types if name in self._cls.__dict__}
            space = {name: _standard_field(value, dataclasses) for name, value in given.items()}
            space |= {"__annotations__": types, "__module__": self._cls.__module__}
            plain = type(self._cls.__name__, (), space)
            return getattr(dataclasses.dataclass(frozen=self._frozen)(plain), self._name)

    def _standard_field(given, dataclasses):
        note = _as_default(given)
        kind = {"default": note.value} if note.factory is None else {"default_factory": note.factory}
        return dataclasses.field(**kind, compare=note.compare, repr=note.repr)


__all__ = ["dataclass", "field", "replace"]
