using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Scope;

namespace Tapi.Generator.Input;

/// <summary>Reduces a project's sources to the words of the API that they mention.</summary>
internal static class SourceWords
{
    // With it, other assemblies can name what is internal.
    private const string Friend = "InternalsVisibleTo";

    private static readonly string[] MarkupExtensions = [".razor", ".cshtml", ".xaml"];

    /// <summary>Whether another generator makes C# of a file: what it names is not in the sources.</summary>
    public static bool IsMarkup(string path) =>
        MarkupExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static Mentions In(
        Compilation compilation, MarkupFiles markup, PageCatalogue catalogue, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var finder = ApiWords.Of(catalogue).Finder;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (HasFriends(tree, cancellation))
            {
                return Mentions.Everything;
            }

            finder.Find(tree.GetText(cancellation).ToString(), found);
        }

        foreach (var file in markup.Files)
        {
            finder.Find(file.GetText(cancellation)?.ToString() ?? string.Empty, found);
        }

        return Mentions.Of(found);
    }

    private static bool HasFriends(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation) is CompilationUnitSyntax unit
        && unit.AttributeLists.Cast<SyntaxNode>().Concat(unit.Usings)
            .Any(node => node.ToString().IndexOf(Friend, StringComparison.Ordinal) >= 0);
}
