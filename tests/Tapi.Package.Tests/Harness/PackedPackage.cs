using System.IO.Compression;
using System.Xml.Linq;

namespace Tapi.Package.Tests.Harness;

/// <summary>A packed package, opened.</summary>
internal sealed class PackedPackage : IDisposable
{
    private readonly ZipArchive _archive;

    private PackedPackage(string path)
    {
        FileName = Path.GetFileName(path);
        _archive = ZipFile.OpenRead(path);
    }

    public string FileName { get; }

    /// <summary>Its files, less those that every package has for the format's sake.</summary>
    public IReadOnlyList<string> Files => _archive.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal)
            && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal)
        .ToList();

    public XElement Metadata
    {
        get
        {
            using var stream = Open(Files.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)));
            var root = XElement.Load(stream);
            return root.Element(root.Name.Namespace + "metadata")!;
        }
    }

    public static PackedPackage Find(string folder, string id, string extension) => new(Assert.Single(
        Directory.GetFiles(folder, $"{id}.*.{extension}"), path => Path.GetFileName(path)[id.Length + 1] is >= '0' and <= '9'));

    public MemoryStream Open(string name)
    {
        using var entry = _archive.GetEntry(name)!.Open();
        var copy = new MemoryStream();
        entry.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    public string? Value(string element) => Metadata.Element(Metadata.Name.Namespace + element)?.Value;

    /// <summary>Its dependencies as <c>framework: id version</c>.</summary>
    public IReadOnlyList<string> Dependencies => Metadata.Descendants(Metadata.Name.Namespace + "group")
        .SelectMany(group => group.Elements().Select(item =>
            $"{group.Attribute("targetFramework")!.Value}: {item.Attribute("id")!.Value} {item.Attribute("version")!.Value}"))
        .ToList();

    public void Dispose() => _archive.Dispose();
}
