using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

internal enum AnswerEventKind
{
    /// <summary>The request is completed or failed.</summary>
    Answer,

    /// <summary>The value is passed to a method, a field or a collection, where it can no longer be followed.</summary>
    Escape,

    /// <summary>Code asks whether the request is answered, so it keeps track itself.</summary>
    Asked,

    /// <summary>A variable gets a value.</summary>
    Write,

    /// <summary>Something that can throw runs.</summary>
    Risk,
}

/// <summary>Something that an operation does to requests, or to values that decide about them.</summary>
internal sealed record AnswerEvent(
    AnswerEventKind Kind, IOperation Operation, ValueName? Name = null, ISymbol? Variable = null, IOperation? Value = null);
