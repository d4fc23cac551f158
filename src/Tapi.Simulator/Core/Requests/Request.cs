using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Core.Requests;

/// <summary>An asynchronous operation between the function's return and its reply.</summary>
internal sealed class Request(string function, Rule rule, IReplyTarget client)
{
    public string Function => function;

    public Rule Rule => rule;

    public IReplyTarget Client => client;

    /// <summary>The call handle it works on; the request ends with it.</summary>
    public IHandleTarget? Call { get; init; }

    /// <summary>Does the work and writes the results before the reply is posted. A negative value becomes the reply's error.</summary>
    public Func<int>? Perform { get; set; }

    /// <summary>What follows the reply of a successful request.</summary>
    public Action? Afterwards { get; init; }

    /// <summary>Passes the request to a proxy handler, which decides when it is answered.</summary>
    public Action<Request>? Forward { get; init; }

    public int Id { get; set; }

    /// <summary>Set once the reply is in the queue, for a caller that waits for it.</summary>
    public ManualResetEventSlim? Replied { get; set; }

    /// <summary>The queue's number of the reply.</summary>
    public long ReplyNumber { get; set; }
}
