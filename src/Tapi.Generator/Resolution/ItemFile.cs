using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution;

/// <summary>
/// What is written into one file: all that one page becomes, or one item that belongs to no single page. Files are few, since Roslyn
/// compares each file's name with all others after every edit.
/// </summary>
internal sealed record ItemFile(string HintName, EquatableArray<ApiItem> Items)
{
    public static ItemFile Of(PageModel page, EquatableArray<ApiItem> items) => new($"{Folder(page)}.{page.CName}.g.cs", items);

    public static ItemFile Of(ApiItem item) => new(item.HintName, new[] { item }.ToEquatableArray());

    /// <summary>The kind of page: a function's name can be a structure's where case is not enough.</summary>
    private static string Folder(PageModel page) => page switch
    {
        FunctionModel => "Functions",
        StructureModel => "Structures",
        MessageModel => "Messages",
        ConstantGroupModel => "Constants",
        _ => "Callbacks",
    };
}
