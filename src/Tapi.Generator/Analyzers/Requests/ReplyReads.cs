using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Collects where replies are handled, with and without a part of them.</summary>
internal sealed class ReplyReads(int part)
{
    private readonly ConcurrentDictionary<string, bool> _read = new();
    private readonly ConcurrentBag<(string Message, SyntaxNode Place)> _missing = [];

    public void Note(string message, IFieldReferenceOperation constant, ResultTracer tracer)
    {
        switch (ReplyMatching.Judge(constant, tracer, part))
        {
            case ReplyMatch.Missing:
                _missing.Add((message, constant.Syntax));
                break;
            case ReplyMatch.Possible:
                _read.TryAdd(message, true);
                break;
        }
    }

    /// <summary>The places of those messages for which no place in the project reads the part.</summary>
    public IEnumerable<(string Message, SyntaxNode Place)> Missing(Func<string, bool> isRequested) =>
        _missing.Where(item => isRequested(item.Message) && !_read.ContainsKey(item.Message));
}
