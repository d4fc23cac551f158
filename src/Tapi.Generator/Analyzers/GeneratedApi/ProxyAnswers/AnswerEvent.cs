using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

internal enum AnswerEventKind
{
    /// <summary>The request is completed or failed.</summary>
    Answer,

    /// <summary>The value goes where its fate is out of sight: to a method, a field, a collection.</summary>
    Escape,

    /// <summary>Code asks whether the request is answered: it keeps count itself.</summary>
    Asked,

    /// <summary>A variable gets a value.</summary>
    Write,

    /// <summary>Something that can throw runs.</summary>
    Risk,
}

/// <summary>One thing that an operation does to requests, or to what decides about them.</summary>
internal sealed record AnswerEvent(
    AnswerEventKind Kind, IOperation Operation, ValueName? Name = null, ISymbol? Variable = null, IOperation? Value = null);
