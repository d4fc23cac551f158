using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>What a project must contain before a rule can report anything.</summary>
[Flags]
internal enum Subjects
{
    None = 0,

    /// <summary>Imports from tapi32.dll, in the project or a referenced assembly.</summary>
    Imports = 1,

    /// <summary>The generated API, in the project or a referenced library.</summary>
    Api = 2,

    /// <summary>Members with the names of TAPI constants.</summary>
    Names = 4,
}

/// <summary>
/// Finds out what a project can contain, in a few milliseconds and once for all rules, so that rules with nothing to do are not even
/// registered. It may find too much, never too little.
/// </summary>
internal static class ProjectScan
{
    private const string Runtime = "Tapi.Runtime";

    private static readonly string[] Prefixes = ["LINE", "PHONE", "TAPI"];

    private static readonly ConditionalWeakTable<Compilation, object> Known = new();

    public static Subjects Of(Compilation compilation) => (Subjects)Known.GetValue(compilation, static key => Scan(key));

    private static Subjects Scan(Compilation compilation)
    {
        var subjects = Subjects.None;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.Contains(TapiAnalyzer.OurFiles))
            {
                subjects |= Subjects.Api;
            }
            else
            {
                subjects |= Read(tree.GetText().ToString());
            }
        }

        foreach (var reference in compilation.References)
        {
            subjects |= reference switch
            {
                CompilationReference project => Of(project.Compilation) & (Subjects.Imports | Subjects.Api),
                PortableExecutableReference file when !IsFramework(file) => Read(file),
                _ => Subjects.None,
            };
        }

        return subjects;
    }

    private static Subjects Read(string text)
    {
        // An import cannot be declared without one of these words. The rules then read which library it names.
        var mayImport = text.IndexOf("DllImport", StringComparison.Ordinal) >= 0
            || text.IndexOf("LibraryImport", StringComparison.Ordinal) >= 0;
        var mayName = Prefixes.Any(prefix => HasConstant(text, prefix));
        return (mayImport ? Subjects.Imports : Subjects.None) | (mayName ? Subjects.Names : Subjects.None);
    }

    // LINEERR_INUSE: the meaning of such a name is clear without an import.
    private static bool HasConstant(string text, string prefix)
    {
        for (var start = Next(0); start >= 0; start = Next(start))
        {
            for (start += prefix.Length; start < text.Length && text[start] is >= 'A' and <= 'Z' or >= '0' and <= '9'; start++)
            {
            }

            if (start < text.Length && text[start] == '_')
            {
                return true;
            }
        }

        return false;

        int Next(int from) => text.IndexOf(prefix, from, StringComparison.Ordinal);
    }

    // The framework has many assemblies, and none of them calls TAPI.
    private static bool IsFramework(PortableExecutableReference file)
    {
        var name = Path.GetFileNameWithoutExtension(file.FilePath) ?? string.Empty;
        return FrameworkMember.IsAssembly(name) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name == "WindowsBase";
    }

    private static Subjects Read(PortableExecutableReference file)
    {
        try
        {
            return file.GetMetadata() is AssemblyMetadata metadata
                ? metadata.GetModules().Aggregate(Subjects.None, static (found, module) => found | Read(module.GetMetadataReader()))
                : Subjects.None;
        }
        catch (Exception failure) when (failure is BadImageFormatException or IOException or ObjectDisposedException)
        {
            // The compiler reports a file that cannot be read.
            return Subjects.None;
        }
    }

    private static Subjects Read(MetadataReader reader)
    {
        var subjects = Subjects.None;
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.ModuleRef); row++)
        {
            var module = reader.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row));
            subjects |= LibraryName.IsTapi(reader.GetString(module.Name)) ? Subjects.Imports : Subjects.None;
        }

        foreach (var handle in reader.AssemblyReferences)
        {
            subjects |= reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Runtime) ? Subjects.Api : Subjects.None;
        }

        return subjects;
    }
}
