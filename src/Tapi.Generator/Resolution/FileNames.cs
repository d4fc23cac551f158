using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Resolution;

/// <summary>
/// Which page each generated file belongs to. Different C names can give one C# name, and one file name given twice would end the whole generator: the
/// first page keeps it.
/// </summary>
internal sealed class FileNames
{
    private const string Shared = "";

    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    public FileNames(Catalogue catalogue)
    {
        foreach (var item in SharedResolver.ResolveAll(catalogue))
        {
            Claim(item, Shared);
        }

        foreach (var page in catalogue.Pages)
        {
            foreach (var item in PageResolver.ResolveAll(page, catalogue))
            {
                Claim(item, page.Uid);
            }
        }
    }

    public bool IsOwn(ApiItem item, string uid) => _owners.TryGetValue(item.HintName, out var owner) && owner == uid;

    private void Claim(ApiItem item, string uid)
    {
        if (!_owners.ContainsKey(item.HintName))
        {
            _owners.Add(item.HintName, uid);
        }
    }
}
