namespace Tapi.Generator;

/// <summary>The names of the pipeline's steps, in their order.</summary>
internal static class TrackingNames
{
    /// <summary>Which additional files are pages.</summary>
    public const string PageFiles = nameof(PageFiles);

    /// <summary>Text to page.</summary>
    public const string Pages = nameof(Pages);

    /// <summary>Page to model.</summary>
    public const string Models = nameof(Models);

    /// <summary>Which functions the project asks for.</summary>
    public const string Filter = nameof(Filter);

    /// <summary>All models, looked up by name.</summary>
    public const string Catalogue = nameof(Catalogue);

    /// <summary>The project's properties and abilities, reduced to values.</summary>
    public const string Options = nameof(Options);

    /// <summary>What each page becomes.</summary>
    public const string PageItems = nameof(PageItems);

    /// <summary>What all pages together become.</summary>
    public const string SharedItems = nameof(SharedItems);

    /// <summary>Item to text, for pages.</summary>
    public const string PageSources = nameof(PageSources);

    /// <summary>Item to text, for what belongs to no single page.</summary>
    public const string SharedSources = nameof(SharedSources);

    /// <summary>What old frameworks lack.</summary>
    public const string Polyfills = nameof(Polyfills);

    public static readonly IReadOnlyList<string> All =
        [PageFiles, Pages, Models, Filter, Catalogue, Options, PageItems, SharedItems, PageSources, SharedSources, Polyfills];
}
