namespace Tapi.Mutations.Tests.Edits;

/// <summary>Faults in the table of objects, and in their release.</summary>
internal static class ObjectEdits
{
    private const string Table = "Runtime/Objects/ObjectTable.cs";
    private const string Released = "Runtime/Objects/ReleasedHandles.cs";
    private const string Deferred = "Runtime/Objects/DeferredMessages.cs";
    private const string Objects = "Runtime/Generated/TapiApplicationBase.Objects.cs";
    private const string Interpreting = "Runtime/Generated/TapiApplicationBase.Interpreting.cs";
    private const string Releasing = "Runtime/Generated/TapiObjectBase.Releasing.cs";
    private const string Base = "Runtime/Generated/TapiObjectBase.cs";

    public static IEnumerable<Edit> All { get; } =
    [
        new("an object hears what was read before it", Table, " && message >= found.Since ?", " ?"),
        new(
            "a message of another line reaches an object",
            Table,
            "Known<T>(handle) is { } found && IsOf(found, instance) && message",
            "Known<T>(handle) is { } found && message"),
        new(
            "a reply finds the call that is being released",
            Table,
            " || (found.ReleasingAfter is not null && since is not null)",
            string.Empty) { IsRace = true },
        new(
            "a message finds the call that is being released (review 9)",
            Table,
            " && !(found.ReleasingAfter < message)",
            string.Empty) { IsRace = true },
        new("a released handle comes back to life", Table, "if (message > _released.LastMessageOf(handle, made.Instance))", "if (true)"),
        new("the release of an object forgets its younger one", Table, "&& ReferenceEquals(found, released))", "&& true)"),
        new("a released object stays with its line", Table, "                RemoveOfInstance(released);\n", string.Empty),
        new("what is being replaced hears no end", Table, "Known<T>(added.HandleValue)?.ReleasingAfter ?? 0", "0") { IsRace = true },
        new(
            "released handles are remembered too short",
            Table,
            "var last = released.ReleasingAfter ?? messagesRead;",
            "var last = messagesSeen;"),
        new("a refused release stays marked", Table, "            releasing.ReleasingAfter = null;\n", string.Empty),
        new("released handles are never forgotten", Released, "while (_order.Count > 0 &&", "while (false && _order.Count > 0 &&"),
        new("a handle is forgotten with its first release", Released, "if (LastMessageOf(handle, instance) == last)", "if (true)"),
        new("deferred messages have no bound", Deferred, "if (_messages.Count <= Most)", "if (true)"),
        new("deferred messages stay after they were taken", Deferred, "                _messages.Remove(node);\n", string.Empty),
        new(
            "the end of a line leaves its calls",
            Objects,
            "        foreach (var one in instance == 0 ? [] : Objects.OfInstance(instance))",
            "        foreach (var one in Objects.OfInstance(0))"),
        new(
            "a release does not end requests",
            Objects,
            "        Requests.End(ended.HandleValue, instance, reason, ended);\n",
            string.Empty),
        new(
            "a release is not marked before",
            Objects,
            "=> Objects.BeginRelease(releasing, Interlocked.Read(ref _messagesRead));",
            "{ }") { IsRace = true },
        new(
            "a message that the reader holds is not stale",
            Objects,
            "isDrained ? taken : _lastSeen",
            "isDrained ? read : _lastSeen") { IsRace = true },
        new(
            "what waited for a released object stays",
            Objects,
            "            DropExpected(released, ((IHandleObject)released).ReleasingAfter ?? read);\n",
            string.Empty) { IsRace = true },
        new(
            "an object outlives the shutdown",
            Objects,
            "            added.MarkReleased(\"the application was shut down\");\n",
            string.Empty),
        new(
            "a completion brings a dead call back (review 4)",
            Interpreting,
            "return _isUnknown ? throw new RequestEndedException(\"The message\", \"its object was released\") : Interpret(message);",
            "_looking = Looking.No; return Interpret(message);") { IsRace = true },
        new(
            "an unknown handle makes an object",
            Interpreting,
            "        return null!;\n",
            "        _isUnknown = false; return Introduced(Objects.Introduce(NotZero(handle), create, "
            + "message.CallbackInstance, _interpreted.Number));\n"),
        new(
            "unknown messages are never deferred",
            Interpreting,
            "return (Requests.MayBringObject || IsBeingOpened(message.CallbackInstance))",
            "return false"),
        new(
            "handle zero makes an object",
            Interpreting,
            "handle != 0 ? handle : throw new MissingHandleException(\"The function\")",
            "handle"),
        new("deferred messages are never given up", Interpreting, "if (_deferred.Count > 0 && !Requests.MayBringObject)", "if (false)"),
        new(
            "proxy requests are left at a release",
            Releasing,
            "            AbandonProxyRequests();\n            Application.BeginRelease",
            "            Application.BeginRelease"),
        new("an invalid handle is never released", Releasing, "if (result >= 0 || IsInvalidHandle(result))", "if (result >= 0)"),
        new("a release runs twice at once", Releasing, "IsReleased || Interlocked.Exchange(ref _isReleasing, 1) != 0", "IsReleased"),
        new("a refused release cannot be repeated", Releasing, "            Volatile.Write(ref _isReleasing, 0);\n", string.Empty),
        new("a release that stays is not counted", Releasing, "            Application.Counters.AddReleaseFailure();\n", string.Empty),
        new(
            "a released object reaches TAPI with requests",
            Base,
            "        ThrowIfReleased();\n        return TapiApplicationBase.Begin(",
            "        return TapiApplicationBase.Begin("),
        new(
            "a released object reaches TAPI with completions (review 5)",
            Base,
            "        ThrowIfReleased();\n        var key",
            "        var key") { IsRace = true },
        new("waits outlive their object", Base, "        MessageSource.EndAll(this, new MessageEnd(reason));\n", string.Empty),
        new("a disposal does not hear messages", Base, "        Application.Signals.Signal(HandleValue);\n", string.Empty),
    ];
}
