using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Content;

/// <summary>What is in the packages, and what is not.</summary>
public sealed class PackageContentTests(Packages packages)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void There_are_two_packages_and_their_symbols() => Assert.Equal(
        ["Tapi.Bindings.nupkg", "Tapi.Bindings.snupkg", "Tapi.Simulator.nupkg", "Tapi.Simulator.snupkg"],
        Directory.GetFiles(packages.Folder)
            .Select(path => Path.GetFileName(path).Replace($".{Version}", string.Empty, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Tapi_Bindings_holds_runtime_analyzers_props_and_pages_and_nothing_else()
    {
        using var package = PackedPackage.Find(packages.Folder, "Tapi.Bindings", "nupkg");
        var pages = SpecPages.All.Select(page => "specs/tapi/" + page.Path);

        Assert.Equal(
            new[]
            {
                "README.md", "Tapi.Bindings.nuspec", "icon.png",
                "analyzers/dotnet/cs/Tapi.Generator.CodeFixes.dll", "analyzers/dotnet/cs/Tapi.Generator.dll",
                "build/Tapi.Bindings.props", "build/Tapi.Bindings.targets",
                "buildTransitive/Tapi.Bindings.props", "buildTransitive/Tapi.Bindings.targets",
                "lib/net8.0/Tapi.Runtime.dll", "lib/net8.0/Tapi.Runtime.xml",
                "lib/netstandard2.0/Tapi.Runtime.dll", "lib/netstandard2.0/Tapi.Runtime.xml",
                "tools/linux-x64/Tapi.Generator.dll", "tools/win-x64/Tapi.Generator.dll",
            }.Concat(pages).Order(StringComparer.Ordinal),
            package.Files);
    }

    [Fact]
    public void Tapi_Simulator_holds_its_assembly_and_nothing_else()
    {
        using var package = PackedPackage.Find(packages.Folder, "Tapi.Simulator", "nupkg");

        Assert.Equal(
            ["README.md", "Tapi.Simulator.nuspec", "icon.png", "lib/net8.0/Tapi.Simulator.dll", "lib/net8.0/Tapi.Simulator.xml"],
            package.Files);
    }

    [Fact]
    public void Only_the_older_framework_needs_other_packages()
    {
        using var bindings = PackedPackage.Find(packages.Folder, "Tapi.Bindings", "nupkg");
        using var simulator = PackedPackage.Find(packages.Folder, "Tapi.Simulator", "nupkg");

        Assert.Equal(
            [
                ".NETStandard2.0: Microsoft.Bcl.AsyncInterfaces",
                ".NETStandard2.0: System.Memory",
                ".NETStandard2.0: System.Threading.Channels",
            ],
            bindings.Dependencies.Select(item => item[..item.LastIndexOf(' ')]));
        Assert.Equal([$"net8.0: Tapi.Bindings {Version}"], simulator.Dependencies);
    }

    /// <summary>The runtime's images for another system than Windows have the machine's number and the system's, by exclusive or.</summary>
    [Theory]
    [InlineData("win-x64", 0x8664)]
    [InlineData("linux-x64", 0x8664 ^ 0x7B79)]
    public void The_generator_is_there_in_the_code_of_a_platform(string platform, int machine)
    {
        using var package = PackedPackage.Find(packages.Folder, "Tapi.Bindings", "nupkg");
        using var plain = new PEReader(package.Open("analyzers/dotnet/cs/Tapi.Generator.dll"));
        using var image = new PEReader(package.Open($"tools/{platform}/Tapi.Generator.dll"));

        Assert.Equal(0, plain.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.Equal(machine, (int)image.PEHeaders.CoffHeader.Machine);
        Assert.Equal(Identity(plain), Identity(image));

        static Guid Identity(PEReader assembly)
        {
            var reader = assembly.GetMetadataReader();
            return reader.GetGuid(reader.GetModuleDefinition().Mvid);
        }
    }

    [Theory]
    [InlineData("Tapi.Generator")]
    [InlineData("Tapi.Generator.CodeFixes")]
    public void Analyzers_need_Roslyn_and_one_another_alone(string assembly)
    {
        using var package = PackedPackage.Find(packages.Folder, "Tapi.Bindings", "nupkg");
        using var image = new PEReader(package.Open($"analyzers/dotnet/cs/{assembly}.dll"));
        var reader = image.GetMetadataReader();
        var references = reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToList();

        Assert.All(references, name => Assert.True(
            name is "netstandard" or "Tapi.Generator"
            || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || name.StartsWith("System.", StringComparison.Ordinal),
            name));
        Assert.Equal(
            assembly == "Tapi.Generator.CodeFixes", references.Exists(name => name.EndsWith(".Workspaces", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Tapi.Bindings")]
    [InlineData("Tapi.Simulator")]
    public void The_gallery_finds_licence_readme_icon_notes_and_the_commit(string id)
    {
        using var package = PackedPackage.Find(packages.Folder, id, "nupkg");
        var repository = package.Metadata.Element(package.Metadata.Name.Namespace + "repository")!;

        Assert.Equal(("MIT", "README.md", "icon.png"), (package.Value("license"), package.Value("readme"), package.Value("icon")));
        Assert.EndsWith("CHANGELOG.md", package.Value("releaseNotes"), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, package.Value("description"));
        Assert.Equal(
            ("git", package.Value("projectUrl") + ".git"), (repository.Attribute("type")!.Value, repository.Attribute("url")!.Value));
        Assert.SkipWhen(Git.Head is null, "this tree has no git history");
        Assert.Equal(Git.Head, repository.Attribute("commit")!.Value);
    }

    [Theory]
    [InlineData("Tapi.Bindings")]
    [InlineData("Tapi.Simulator")]
    public void What_the_readme_links_to_is_found_from_a_gallery_too(string id)
    {
        using var package = PackedPackage.Find(packages.Folder, id, "nupkg");
        using var reader = new StreamReader(package.Open("README.md"));
        var packed = reader.ReadToEnd();
        var own = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        Assert.Contains($"]({package.Value("projectUrl")}/blob/main/specs/README.md)", packed, StringComparison.Ordinal);
        Assert.DoesNotContain("](specs/", packed, StringComparison.Ordinal);
        Assert.Equal(
            own.ReplaceLineEndings("\n").Trim(),
            packed.Replace($"]({package.Value("projectUrl")}/blob/main/", "](", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void The_version_comes_from_the_tags()
    {
        Assert.SkipWhen(Git.Head is null, "this tree has no git history");

        if (Git.Tag is { } tag)
        {
            Assert.Equal(tag.TrimStart('v'), Version);
        }
        else
        {
            Assert.Matches(@"^\d+\.\d+\.\d+-", Version);
        }
    }

    [Theory]
    [InlineData("Tapi.Bindings", "lib/net8.0/Tapi.Runtime")]
    [InlineData("Tapi.Bindings", "lib/netstandard2.0/Tapi.Runtime")]
    [InlineData("Tapi.Simulator", "lib/net8.0/Tapi.Simulator")]
    public void Assemblies_are_deterministic_and_their_symbols_link_to_the_source(string id, string assembly)
    {
        using var package = PackedPackage.Find(packages.Folder, id, "nupkg");
        using var symbols = PackedPackage.Find(packages.Folder, id, "snupkg");
        using var image = new PEReader(package.Open(assembly + ".dll"));
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(symbols.Open(assembly + ".pdb"));
        var reader = pdb.GetMetadataReader();

        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        Assert.SkipWhen(Git.Head is null, "this tree has no git history");
        var link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLink);
        Assert.Contains(Git.Head!, Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
    }

    private string Version
    {
        get
        {
            using var package = PackedPackage.Find(packages.Folder, "Tapi.Bindings", "nupkg");
            return package.Value("version")!;
        }
    }
}
