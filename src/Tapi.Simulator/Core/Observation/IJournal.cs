using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Core.Observation;

/// <summary>Records what happens at a PBX.</summary>
internal interface IJournal
{
    void Call(string application, string function, string arguments);

    void Result(string application, string function, int result);

    void Message(string application, Message message);

    void Misuse(string function, string details);
}
