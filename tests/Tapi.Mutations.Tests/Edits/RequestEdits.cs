namespace Tapi.Mutations.Tests.Edits;

/// <summary>Faults in the table of requests.</summary>
internal static class RequestEdits
{
    private const string Table = "Runtime/Requests/PendingRequests.cs";
    private const string Ending = "Runtime/Requests/PendingRequests.Ending.cs";
    private const string Starting = "Runtime/Requests/PendingRequests.Starting.cs";
    private const string Messages = "Runtime/Requests/PendingRequests.Messages.cs";
    private const string InFlight = "Runtime/Requests/InFlightRequests.cs";
    private const string Typed = "Runtime/Requests/Request.Typed.cs";
    private const string Ring = "Runtime/Requests/RequestRing.cs";
    private const string Index = "Runtime/Requests/RequestIndex.cs";
    private const string Request = "Runtime/Requests/Request.cs";

    public static IEnumerable<Edit> All { get; } =
    [
        new("a closed table takes requests", Table, "if (!_isClosed)", "if (true)"),
        new("a refused request keeps its memory", Table, "request.Free();\n        throw", "throw"),
        new(
            "a withdrawn request stays indexed",
            Table,
            "            Leave(request);\n            if (request.BringsObject",
            "            if (request.BringsObject"),
        new(
            "a withdrawn request still may bring an object",
            Table,
            "                Interlocked.Decrement(ref _bringing);\n            }\n        }\n\n        request.Free();",
            "            }\n        }\n\n        request.Free();"),
        new(
            "replies of ended requests are unknown",
            Table,
            "if (!_byId.TryGetValue(requestId, out request) && !_endedById.TryGetValue(requestId, out request))",
            "if (!_byId.TryGetValue(requestId, out request))"),
        new(
            "a completed request stays indexed",
            Table,
            "            Leave(request);\n        }\n\n        CompleteAndForget",
            "        }\n\n        CompleteAndForget"),
        new(
            "a completed request still may bring an object",
            Table,
            "        request.Complete(result);\n        if (request.BringsObject && !request.IsEnded)",
            "        request.Complete(result);\n        if (false)"),
        new("requests are not indexed by instance", Table, "if (request.Instance != 0)", "if (false)"),
        new("forgotten replies are counted", Table, "if (!_forgotten.Contains(requestId))", "if (true)"),
        new(
            "the end of a handle takes all of its instances",
            Ending,
            "ended.RemoveAll(request => !request.IsAbout(instance, owner));",
            string.Empty),
        new("the end of an instance is ignored", Ending, "if (instance != 0)", "if (false)"),
        new("the shutdown leaves requests in flight", Ending, "        _inFlight.CopyTo(all);\n", string.Empty),
        new("the shutdown leaves completions", Ending, "        _byMessage.CopyTo(all);\n", string.Empty),
        new(
            "memory of ended requests is freed at once",
            Ending,
            "        if (request.OutlivesItsWait)",
            "        request.Free();\n        if (request.OutlivesItsWait)"),
        new("the shutdown keeps ended completions", Ending, "            _endedByMessage.CopyTo(unreachable);\n", string.Empty),
        new("the shutdown keeps outlived requests", Ending, "            unreachable.AddRange(_outlived);\n", string.Empty),
        new(
            "the shutdown frees memory of functions that run",
            Ending,
            "            unreachable.RemoveAll(static request => request.IsInFlight);\n",
            string.Empty),
        new(
            "an id that is given out twice loses the older request",
            Ending,
            "        PutAside(request.RequestId);\n        _endedById",
            "        _endedById"),
        new("an ended request counts as bringing", Ending, "            Interlocked.Decrement(ref _bringing);\n", string.Empty),
        new(
            "requests begun after the stop wait for ever",
            Starting,
            "        else if (stopReason is not null)\n        {\n            request.End(stopReason);\n"
            + "        }\n\n        if (mayFree)\n        {\n            request.Free();\n        }\n    }\n\n"
            + "    // In flight",
            "        if (mayFree)\n        {\n            request.Free();\n        }\n    }\n\n    // In flight"),
        new(
            "an overtaking reply is not looked for",
            Starting,
            "if (!isOver && _inFlight.TryTake(request, (uint)result, out var parked))",
            "var parked = 0; if (false)"),
        new(
            "a refused completion keeps its memory",
            Starting,
            "mayFree = request.Place == RequestPlace.EndedByMessage;",
            "mayFree = false;"),
        new(
            "a stale cancellation ends the new completion (review 3)",
            Messages,
            "                && !(isCanceled && ended is not null && ended.Started < waiting.Started);",
            "                ;") { IsRace = true },
        new("a message from before a request completes it", Messages, "                && waiting.BeganAt <= number\n", string.Empty),
        new(
            "a message of another line completes a request",
            Messages,
            "                && waiting.IsAbout(message.CallbackInstance, null)\n",
            string.Empty),
        new(
            "of two buffers the younger is freed",
            Messages,
            "request.KeepsMemory = !(_isClosed && _mayFree);",
            "request.KeepsMemory = false;"),
        new("spent memory completes again", Messages, "isSpent = request.KeepsMemory;", "isSpent = false;"),
        new(
            "the older of two lives is completed",
            Messages,
            "isCanceled ? _byMessage.First(key) : FirstOfYoungest(key, number)",
            "_byMessage.First(key)") { IsRace = true },
        new("replies from before the call are taken", InFlight, " && node.Value.Arrived > request.Started", string.Empty),
        new(
            "stale replies stay parked",
            InFlight,
            "            _requests.Remove(request);\n            DropStale();",
            "            _requests.Remove(request);"),
        new("parked replies have no bound", InFlight, " || _parked.Count > MostParked", string.Empty),
        new("a token is not unregistered", Typed, "        registration?.Dispose();\n", string.Empty),
        new(
            "a late result is not passed on",
            Typed,
            "            else\n            {\n                PassOn(value);\n            }\n",
            string.Empty),
        new(
            "memory is not freed after completion",
            Typed,
            "            if (!KeepsMemory)\n            {\n                Free();\n            }\n",
            string.Empty),
        new(
            "a failure without a waiter is silent",
            Typed,
            "if (!Fail(failure) && failure is not RequestEndedException)",
            "if (!Fail(failure) && false)"),
        new(
            "abandoned requests are not counted",
            Typed,
            "            context.Counters.AddAbandonedRequest();\n        }\n\n        Unregister();",
            "        }\n\n        Unregister();"),
        new(
            "canceled requests are not counted",
            Typed,
            "            context.Counters.AddAbandonedRequest();\n            _telemetry?.Complete(new OperationCanceledException",
            "            _telemetry?.Complete(new OperationCanceledException"),
        new("continuations run on the reader", Typed, "new(TaskCreationOptions.RunContinuationsAsynchronously)", "new()"),
        new("an object does not know since when it is", Typed, "            Introduction.Since = BeganAt;\n", string.Empty),
        new("an introduction is left on the thread", Typed, "            Introduction.Since = null;\n", string.Empty),
        new("an ended request keeps its owner alive", Request, "        Owner = null;\n", string.Empty),
        new("a request belongs to every owner", Request, " || ReferenceEquals(otherOwner, Owner)", " || true"),
        new("started last is first", Ring, "while (before.Started > request.Started && !ReferenceEquals(before, First))", "while (false)"),
        new("empty rings stay", Index, "            _rings.Remove(key);\n", "            _rings[key] = ring;\n"),
    ];
}
