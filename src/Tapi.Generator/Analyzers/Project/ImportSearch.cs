using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Looks for an import from tapi32.dll among a project's own types.</summary>
internal static class ImportSearch
{
    public static bool Finds(Compilation compilation) => Finds(compilation.Assembly.GlobalNamespace);

    private static bool Finds(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol method when ImportReader.MayBeImport(method) && ImportReader.NamesTapi(method):
                case INamespaceOrTypeSymbol inner when Finds(inner):
                    return true;
            }
        }

        return false;
    }
}
