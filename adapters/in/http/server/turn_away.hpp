// A connection above the limit: it hears 503 and when to come again, and cannot stay. With Boost inside, only for
// server.cpp.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include "http/server/connection.hpp"

namespace talentmatch::http::server {

/// Sends the answer at once and ends the connection: within the linger timeout, so that a client that is still sending
/// gets to read it, or immediately when many are lingering already. On the thread of the socket's event loop.
void turn_away(boost::asio::ip::tcp::socket socket, Site& site);

}  // namespace talentmatch::http::server
