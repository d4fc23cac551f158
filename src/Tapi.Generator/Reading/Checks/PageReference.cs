using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Checks;

/// <summary>A name on a page that another page must have.</summary>
internal sealed record PageReference(ReferenceKind Kind, string Name, PageSpan Span);

internal enum ReferenceKind
{
    Group,
    Constant,
    Message,
    Function,

    /// <summary>A constant that ends a request or that a function returns.</summary>
    Error,

    /// <summary>What a list consists of, or what a buffer holds.</summary>
    Content,

    /// <summary>What a message carries: a type, a constant group, or a pointer to a structure.</summary>
    Carried,

    /// <summary>What takes the place of something obsolete.</summary>
    Successor,

    /// <summary>A size/offset pair, without <c>Size</c> and <c>Offset</c>.</summary>
    Pair,
}
