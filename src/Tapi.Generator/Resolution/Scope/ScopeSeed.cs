using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Scope;

/// <summary>What a word in a project's sources asks for.</summary>
/// <param name="Family">Whose objects it leads to: those of <c>line</c>; empty for what has no objects, such as a structure.</param>
internal abstract record ScopeSeed(string Family)
{
    /// <summary>Whether the word is a member's name, which counts only where there is an object that can have it.</summary>
    public bool IsMember { get; init; }

    /// <summary>A page: a function, a structure, a group of constants or a message.</summary>
    public sealed record OfPage(PageModel Page) : ScopeSeed(FamilyOf(Page));

    /// <summary>The class of a handle type, with what begins and ends its objects.</summary>
    public sealed record OfHandle(string HandleType, string Family) : ScopeSeed(Family);

    /// <summary>Every message of a family, whatever it is about.</summary>
    public sealed record AllMessages(string Family) : ScopeSeed(Family);

    /// <summary>The number of every message of a family, without its type.</summary>
    public sealed record MessageNumbers(string Family) : ScopeSeed(Family);

    /// <summary>The requests that a proxy answers.</summary>
    public sealed record Proxies(string Family) : ScopeSeed(Family);

    private static string FamilyOf(PageModel page) => page switch
    {
        FunctionModel function => function.Family,
        MessageModel message => message.Family,
        _ => string.Empty,
    };
}
