using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Installation;

/// <summary>The service providers that the machine claims to have.</summary>
internal sealed unsafe class Providers
{
    private readonly List<(uint Id, string File)> _installed = [(1, "simulatedpbx.tsp")];
    private uint _lastId = 1;

    public bool Has(uint id) => _installed.Exists(provider => provider.Id == id);

    public Outcome Add(string file, uint* id)
    {
        if (file.Length == 0)
        {
            return LineError.OperationFailed;
        }

        if (_installed.Exists(provider => string.Equals(provider.File, file, StringComparison.OrdinalIgnoreCase)))
        {
            return LineError.NoMultipleInstance;
        }

        _installed.Add((*id = ++_lastId, file));
        return Outcome.Success;
    }

    public Outcome Remove(uint id) => _installed.RemoveAll(provider => provider.Id == id) > 0 ? Outcome.Success : LineError.InvalidParam;

    public Outcome Describe(LINEPROVIDERLIST* target, Rule rule)
    {
        var probe = default(LINEPROVIDERENTRY);
        var entries = new EntryList(sizeof(LINEPROVIDERENTRY));
        foreach (var (id, file) in _installed)
        {
            entries.Add(
                Raw.Bytes(new LINEPROVIDERENTRY { dwPermanentProviderID = id }), (Raw.Offset(&probe, &probe.dwProviderFilenameSize), file));
        }

        var list = default(LINEPROVIDERLIST);
        var structure = new VariableStructure(Raw.Bytes(list), sizeof(LINEPROVIDERLIST));
        structure.Add(Raw.Offset(&list, &list.dwNumProviders), Raw.Offset(&list, &list.dwProviderListSize), entries);
        return structure.CopyTo(target, rule);
    }
}
