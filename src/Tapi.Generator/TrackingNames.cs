namespace Tapi.Generator;

/// <summary>The names of the pipeline's steps, in their order.</summary>
internal static class TrackingNames
{
    /// <summary>The project's properties and abilities, reduced to values.</summary>
    public const string Options = nameof(Options);

    /// <summary>What the project's options say of its pages.</summary>
    public const string Wishes = nameof(Wishes);

    /// <summary>Which additional files are pages.</summary>
    public const string PageFiles = nameof(PageFiles);

    /// <summary>Text to page.</summary>
    public const string Pages = nameof(Pages);

    /// <summary>Page to model.</summary>
    public const string Models = nameof(Models);

    /// <summary>Which functions the project asks for.</summary>
    public const string Filter = nameof(Filter);

    /// <summary>All models, looked up by name; those of the functions that the project asks for.</summary>
    public const string Catalogue = nameof(Catalogue);

    /// <summary>Which words of the API the project's sources mention.</summary>
    public const string Mentions = nameof(Mentions);

    /// <summary>The models of what the project mentions.</summary>
    public const string Scope = nameof(Scope);

    /// <summary>What each page becomes.</summary>
    public const string PageItems = nameof(PageItems);

    /// <summary>What all pages together become.</summary>
    public const string SharedItems = nameof(SharedItems);

    /// <summary>Item to text, for pages.</summary>
    public const string PageSources = nameof(PageSources);

    /// <summary>Item to text, for what belongs to no single page.</summary>
    public const string SharedSources = nameof(SharedSources);

    public static readonly IReadOnlyList<string> All =
    [
        Options, Wishes, PageFiles, Pages, Models, Filter, Catalogue, Mentions, Scope, PageItems, SharedItems, PageSources, SharedSources,
    ];
}
